import EntenteCLI
